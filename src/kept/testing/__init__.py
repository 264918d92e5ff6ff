"""Stand-ins and contract suites that ship with the product, for our tests and for those of plug-ins."""
