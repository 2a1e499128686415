/* What Embedded Swift asks of a C library, for a module that has none. */
#include <stddef.h>
#include <stdint.h>

/* Freed blocks wait in a list per power of two; a block is 16 bytes of header, then its content. */
struct block {
    struct block *next;
    uint32_t order;
    uint64_t padding;
};

extern unsigned char __heap_base;
static struct block *idle[32];
static uintptr_t end;

static struct block *fresh(size_t size) {
    if (end == 0) end = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    uintptr_t start = end, have = __builtin_wasm_memory_size(0) << 16;
    if (start + size > have && __builtin_wasm_memory_grow(0, (start + size - have + 0xFFFF) >> 16) == (size_t)-1)
        __builtin_trap();
    end += size;
    return (struct block *)start;
}

int posix_memalign(void **out, size_t alignment, size_t size) {
    if (alignment > 16 || size > (1u << 27)) return 22; /* EINVAL: Swift traps */
    uint32_t order = 5;
    while (((size_t)1 << order) < size + sizeof(struct block)) order += 1;
    struct block *block = idle[order];
    if (block) idle[order] = block->next;
    else block = fresh((size_t)1 << order);
    block->order = order;
    *out = block + 1;
    return 0;
}

void free(void *content) {
    if (!content) return;
    struct block *block = (struct block *)content - 1;
    block->next = idle[block->order];
    idle[block->order] = block;
}

void *memset(void *to, int byte, size_t count) {
    for (unsigned char *t = to; count > 0; count--) *t++ = (unsigned char)byte;
    return to;
}

void *memmove(void *to, const void *from, size_t count) {
    unsigned char *t = to;
    const unsigned char *f = from;
    if (t < f) for (size_t i = 0; i < count; i++) t[i] = f[i];
    else for (size_t i = count; i > 0; i--) t[i - 1] = f[i - 1];
    return to;
}

void *memcpy(void *to, const void *from, size_t count) { return memmove(to, from, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *l = left, *r = right;
    for (; count > 0; count--, l++, r++)
        if (*l != *r) return *l - *r;
    return 0;
}

/* 128-bit product, by halves: overflow checks on 64-bit numbers call it. */
unsigned __int128 __multi3(unsigned __int128 a, unsigned __int128 b) {
    uint64_t low_a = (uint64_t)a, low_b = (uint64_t)b;
    uint64_t a0 = (uint32_t)low_a, a1 = low_a >> 32, b0 = (uint32_t)low_b, b1 = low_b >> 32;
    uint64_t middle = (a0 * b0 >> 32) + (uint32_t)(a0 * b1) + (uint32_t)(a1 * b0);
    uint64_t high = a1 * b1 + (a0 * b1 >> 32) + (a1 * b0 >> 32) + (middle >> 32);
    high += low_a * (uint64_t)(b >> 64) + (uint64_t)(a >> 64) * low_b;
    return (unsigned __int128)high << 64 | low_a * low_b;
}
