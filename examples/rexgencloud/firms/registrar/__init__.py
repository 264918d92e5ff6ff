"""Example Names, the domain registrar: it holds the WHOIS contact of every domain, and takes its time to change one."""
