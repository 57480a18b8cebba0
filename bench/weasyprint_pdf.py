"""Writes HTML files as PDF/UA by WeasyPrint and prints the CPU of each, in milliseconds.

It runs in a virtual environment of its own, so it imports nothing of ours.
"""

from __future__ import annotations

import sys
import time

from weasyprint import HTML


def main() -> None:
    """Read the paths of the HTML files."""
    for path in sys.argv[1:]:
        start = time.process_time()
        made = HTML(filename=path).write_pdf(pdf_variant="pdf/ua-1")
        print(f"{1000 * (time.process_time() - start):.1f} {len(made)}")


if __name__ == "__main__":
    main()
