#pragma once
#include <libpq-fe.h>

/* The fields of an error report: libpq names them by characters, which Swift does not import. */
static const int CPostgres_sqlstate = PG_DIAG_SQLSTATE;
static const int CPostgres_constraint = PG_DIAG_CONSTRAINT_NAME;
