"""`kept`, and `python -m kept`."""

from kept.cli.main import main

if __name__ == "__main__":
    main()
