#include "key.h"

int CBench_verify(const CBench_key *key, const unsigned char *messages, const CBench_der *signatures, size_t count) {
    CBench_contexts contexts;
    int done = CBench_open(&contexts, key) && EVP_PKEY_verify_init(contexts.key) == 1
        && EVP_PKEY_CTX_set_signature_md(contexts.key, contexts.md) == 1;
    for (size_t i = 0; i < count && done; i++) {
        unsigned char digest[32];
        done = CBench_hash(&contexts, messages + i * CBENCH_MESSAGE, digest)
            && EVP_PKEY_verify(contexts.key, signatures[i].bytes, signatures[i].length, digest, sizeof digest) == 1;
    }
    CBench_close(&contexts);
    return done;
}
