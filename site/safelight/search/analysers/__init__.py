"""Text to stems, in every language: the same for what is indexed and for what is typed."""
