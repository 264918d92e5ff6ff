"""The API: what people's programs may ask of us, and what the company's own systems may (decision 0017)."""
