#include "CBench.h"

#include <qrencode.h>
#include <string.h>

int CBench_symbols(const char *prefix, const char *digits, size_t count, int version, int level) {
    int done = 1;
    for (size_t i = 0; i < count && done; i++) {
        const unsigned char *numbers = (const unsigned char *)digits + i * CBENCH_DIGITS;
        QRinput *input = QRinput_new2(version, (QRecLevel)level);
        if (input == NULL) return 0;
        QRcode *code = NULL;
        if (QRinput_append(input, QR_MODE_8, (int)strlen(prefix), (const unsigned char *)prefix) == 0
            && QRinput_append(input, QR_MODE_NUM, CBENCH_DIGITS, numbers) == 0) {
            code = QRcode_encodeInput(input);
        }
        done = code != NULL;
        QRcode_free(code);
        QRinput_free(input);
    }
    return done;
}
