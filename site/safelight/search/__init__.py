"""Search: pages to indexes, words to results, help first. It knows nothing of the web."""
