"""Who is meant by an office: `the Danish prime minister`, `its leader`, `the former president`."""
