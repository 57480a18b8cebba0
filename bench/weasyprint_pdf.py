"""Writes one HTML file as PDF/UA by WeasyPrint, some times over, and prints the CPU of each, ms.

It runs in a virtual environment of its own, so it imports nothing of ours.
"""

from __future__ import annotations

import sys
import time

from weasyprint import HTML


def main() -> None:
    """Read the path of the HTML and how often to write it; the first time does not count."""
    path, rounds = sys.argv[1], int(sys.argv[2])
    for at in range(rounds + 1):
        start = time.process_time()
        made = HTML(filename=path).write_pdf(pdf_variant="pdf/ua-1")
        if at:
            print(f"{1000 * (time.process_time() - start):.1f} {len(made)}")


if __name__ == "__main__":
    main()
