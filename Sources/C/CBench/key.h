#pragma once
#include "CBench.h"

#include <openssl/evp.h>

/// A kept hash and a kept signing or verifying context: what one thread needs.
typedef struct {
    EVP_MD *md;
    EVP_MD_CTX *hash;
    EVP_PKEY_CTX *key;
} CBench_contexts;

static inline int CBench_open(CBench_contexts *contexts, const CBench_key *key) {
    contexts->md = EVP_MD_fetch(NULL, "SHA256", NULL);
    contexts->hash = EVP_MD_CTX_new();
    contexts->key = EVP_PKEY_CTX_new((EVP_PKEY *)key, NULL);
    return contexts->md != NULL && contexts->hash != NULL && contexts->key != NULL;
}

static inline void CBench_close(CBench_contexts *contexts) {
    EVP_PKEY_CTX_free(contexts->key);
    EVP_MD_CTX_free(contexts->hash);
    EVP_MD_free(contexts->md);
}

static inline int CBench_hash(const CBench_contexts *contexts, const unsigned char *message, unsigned char *digest) {
    return EVP_DigestInit_ex2(contexts->hash, contexts->md, NULL) == 1
        && EVP_DigestUpdate(contexts->hash, message, CBENCH_MESSAGE) == 1
        && EVP_DigestFinal_ex(contexts->hash, digest, NULL) == 1;
}
