#include "key.h"

#include <openssl/ecdsa.h>

/// From DER to r and s; a signature is not used otherwise.
static int split(const unsigned char *der, size_t length, unsigned char *raw) {
    ECDSA_SIG *pair = d2i_ECDSA_SIG(NULL, &der, (long)length);
    if (pair == NULL) return 0;
    int done = BN_bn2binpad(ECDSA_SIG_get0_r(pair), raw, 32) == 32
        && BN_bn2binpad(ECDSA_SIG_get0_s(pair), raw + 32, 32) == 32;
    ECDSA_SIG_free(pair);
    return done;
}

int CBench_sign(const CBench_key *key, const unsigned char *messages, size_t count, unsigned char *signatures) {
    CBench_contexts contexts;
    int done = CBench_open(&contexts, key) && EVP_PKEY_sign_init(contexts.key) == 1
        && EVP_PKEY_CTX_set_signature_md(contexts.key, contexts.md) == 1;
    for (size_t i = 0; i < count && done; i++) {
        unsigned char digest[32];
        unsigned char der[72];
        size_t length = sizeof der;
        done = CBench_hash(&contexts, messages + i * CBENCH_MESSAGE, digest)
            && EVP_PKEY_sign(contexts.key, der, &length, digest, sizeof digest) == 1
            && split(der, length, signatures + i * CBENCH_SIGNATURE);
    }
    CBench_close(&contexts);
    return done;
}
