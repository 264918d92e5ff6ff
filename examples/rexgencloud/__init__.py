"""Rexgencloud, a made-up web-hosting and web-development company: the example that ships with Kept."""
