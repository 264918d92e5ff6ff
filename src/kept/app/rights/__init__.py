"""The life of a request, a module for each thing that may be done with it (decision 0014)."""
