"""`python -m leantool` is `leantool`."""

from leantool.cli.app import main

main()
