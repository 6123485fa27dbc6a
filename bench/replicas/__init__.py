"""Trials of several replicas on one PostgreSQL."""
