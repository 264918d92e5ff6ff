"""Example Talk, the chat window: what visitors write in it to the company's support, and what they are answered."""
