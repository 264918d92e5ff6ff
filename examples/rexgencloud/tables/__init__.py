"""The tables of each system, as the company's applications made them."""
