"""Where partners come in: agents by the Data Rights Protocol, controllers by OpenDSR."""
