#pragma once
#include <stddef.h>

/// The limits that stamps are measured against: what a C programmer writes over the same two libraries.
///
/// Each loop runs on the caller's thread and answers 1, or 0 when a library refused.

/// Bytes of the message that is signed for one stamp.
#define CBENCH_MESSAGE 34
/// Bytes of a signature as a stamp holds it: r, then s.
#define CBENCH_SIGNATURE 64
/// Digits of a stamp's text.
#define CBENCH_DIGITS 203

/// A parsed P-256 key.
typedef struct CBench_key CBench_key;

/// A signature in OpenSSL's own form.
typedef struct {
    unsigned char bytes[72];
    size_t length;
} CBench_der;

/// A new private key, or NULL.
CBench_key *CBench_key_new(void);
/// The public key of a PEM text, or NULL.
CBench_key *CBench_key_read(const char *pem, int length);
void CBench_key_free(CBench_key *key);

/// The DER forms of `count` signatures.
int CBench_der_encode(const unsigned char *signatures, size_t count, CBench_der *encoded);

/// Hashes and signs `count` messages with one kept context, into `signatures`.
int CBench_sign(const CBench_key *key, const unsigned char *messages, size_t count, unsigned char *signatures);

/// Hashes and verifies `count` messages with one kept context; 0 also when a signature is not the key's.
int CBench_verify(const CBench_key *key, const unsigned char *messages, const CBench_der *signatures, size_t count);

/// Makes `count` symbols of two segments; `digits` holds them one after another.
int CBench_symbols(const char *prefix, const char *digits, size_t count, int version, int level);

/// Open connections to a PostgreSQL server, with the INSERT of a scan prepared on each.
typedef struct CBench_server CBench_server;

/// Scans of allotment 1 that a loop stores.
typedef struct {
    /// Milliseconds since 1970 of the first; each is one later than the one before.
    long long first_at;
    size_t count;
    /// Scans of one transaction; 1 leaves the transaction to the server.
    size_t batch;
    /// Serials to choose from.
    size_t serials;
    /// 1 for a COPY of each batch, 0 for an INSERT of each scan.
    int copies;
} CBench_scan_work;

/// 1 to 64 connections, or NULL.
CBench_server *CBench_server_open(const char *url, int count);
void CBench_server_close(CBench_server *server);

/// Stores scans over all connections at once, each on a thread of its own.
int CBench_scans(CBench_server *server, const CBench_scan_work *work);
