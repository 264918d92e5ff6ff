"""The privacy centre: what people ask of us, and what we hold about them."""
