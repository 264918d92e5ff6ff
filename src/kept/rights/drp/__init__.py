"""What an authorised agent asks for somebody: the Data Rights Protocol 1.0, read and answered (11 CCR § 7063)."""
