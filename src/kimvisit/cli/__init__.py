"""The command line: options in, exit status out. Commands import the engine inside themselves, so that help starts fast."""
