"""How staff sign in. The only place that knows the libraries behind it (decision 0015)."""
