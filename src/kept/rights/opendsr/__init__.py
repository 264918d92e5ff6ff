"""What a controller asks of us as its processor: OpenDSR 2.0, read, receipted and answered (Art. 28(3)(e))."""
