#include "key.h"

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/pem.h>

CBench_key *CBench_key_new(void) { return (CBench_key *)EVP_EC_gen("P-256"); }

CBench_key *CBench_key_read(const char *pem, int length) {
    BIO *bio = BIO_new_mem_buf(pem, length);
    if (bio == NULL) return NULL;
    EVP_PKEY *key = PEM_read_bio_PUBKEY(bio, NULL, NULL, NULL);
    BIO_free(bio);
    return (CBench_key *)key;
}

void CBench_key_free(CBench_key *key) { EVP_PKEY_free((EVP_PKEY *)key); }

int CBench_der_encode(const unsigned char *signatures, size_t count, CBench_der *encoded) {
    int done = 1;
    for (size_t i = 0; i < count && done; i++) {
        const unsigned char *raw = signatures + i * CBENCH_SIGNATURE;
        unsigned char *cursor = encoded[i].bytes;
        ECDSA_SIG *pair = ECDSA_SIG_new();
        BIGNUM *r = BN_bin2bn(raw, 32, NULL);
        BIGNUM *s = BN_bin2bn(raw + 32, 32, NULL);
        done = pair != NULL && r != NULL && s != NULL && ECDSA_SIG_set0(pair, r, s) == 1;
        int length = done ? i2d_ECDSA_SIG(pair, &cursor) : 0;
        done = length > 0 && (size_t)length <= sizeof encoded[i].bytes;
        encoded[i].length = (size_t)length;
        ECDSA_SIG_free(pair);
    }
    return done;
}
