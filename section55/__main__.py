"""`python -m section55` is the command `s55`."""

from section55.cli import main

if __name__ == "__main__":
    main()
