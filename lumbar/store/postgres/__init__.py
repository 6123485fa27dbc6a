"""The store in PostgreSQL, for more than one machine: the extra `postgres` (docs/HOSTING.md).

Ordinary tables and compare-and-set by revision: no advisory locks, no LISTEN, nothing that lives
as long as a connection. So a PgBouncer in between, and databases that speak PostgreSQL's protocol,
stay possible.
"""
