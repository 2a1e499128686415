#include "CBench.h"

#include <endian.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS "scan (allotment, serial, at, client, verdict, state, province)"
#define MOST_CONNECTIONS 64

struct CBench_server {
    PGconn *connections[MOST_CONNECTIONS];
    int count;
};

/// One scan as the server takes it in binary.
typedef struct {
    uint64_t allotment, serial, at;
    unsigned char client[16];
} Row;

static Row row(const CBench_scan_work *work, size_t index) {
    Row row = {htobe64(1), htobe64(index % work->serials + 1), htobe64((uint64_t)work->first_at + index), {0}};
    memcpy(row.client, &index, sizeof index);
    return row;
}

static int is(PGresult *result, ExecStatusType wanted) {
    int done = PQresultStatus(result) == wanted;
    PQclear(result);
    return done;
}

static int insert(PGconn *connection, const CBench_scan_work *work, size_t index) {
    Row one = row(work, index);
    const char *values[] = {(char *)&one.allotment, (char *)&one.serial, (char *)&one.at, (char *)one.client,
                            "valid", "activated", NULL};
    const int lengths[] = {8, 8, 8, 16, 5, 9, 0};
    const int formats[] = {1, 1, 1, 1, 1, 1, 1};
    return is(PQexecPrepared(connection, "scan", 7, values, lengths, formats, 1), PGRES_COMMAND_OK);
}

static int insert_many(PGconn *connection, const CBench_scan_work *work, size_t first, size_t end) {
    int many = end - first > 1;
    int done = !many || is(PQexec(connection, "BEGIN"), PGRES_COMMAND_OK);
    for (size_t index = first; index < end && done; index++) done = insert(connection, work, index);
    return done && (!many || is(PQexec(connection, "COMMIT"), PGRES_COMMAND_OK));
}

static unsigned char *field(unsigned char *place, const void *bytes, uint32_t length) {
    uint32_t head = htobe32(length);
    memcpy(place, &head, 4);
    memcpy(place + 4, bytes, length);
    return place + 4 + length;
}

static unsigned char *copy_row(unsigned char *place, const Row *row) {
    memcpy(place, "\0\7", 2);
    place = field(place + 2, &row->allotment, 8);
    place = field(place, &row->serial, 8);
    place = field(place, &row->at, 8);
    place = field(place, row->client, 16);
    place = field(place, "valid", 5);
    place = field(place, "activated", 9);
    memset(place, 0xFF, 4);
    return place + 4;
}

static int copy_many(PGconn *connection, const CBench_scan_work *work, size_t first, size_t end) {
    unsigned char *bytes = malloc((end - first) * 96 + 32);
    if (bytes == NULL) return 0;
    memcpy(bytes, "PGCOPY\n\xFF\r\n\0\0\0\0\0\0\0\0", 19);
    unsigned char *place = bytes + 19;
    for (size_t index = first; index < end; index++) {
        Row one = row(work, index);
        place = copy_row(place, &one);
    }
    memset(place, 0xFF, 2);
    int done = is(PQexec(connection, "COPY " COLUMNS " FROM STDIN (FORMAT binary)"), PGRES_COPY_IN)
        && PQputCopyData(connection, (char *)bytes, (int)(place + 2 - bytes)) == 1
        && PQputCopyEnd(connection, NULL) == 1;
    free(bytes);
    for (PGresult *result; (result = PQgetResult(connection)) != NULL;) done = is(result, PGRES_COMMAND_OK) && done;
    return done;
}

typedef struct {
    PGconn *connection;
    const CBench_scan_work *work;
    size_t first, end;
} Share;

static void *run(void *argument) {
    Share *share = argument;
    int done = 1;
    for (size_t at = share->first; at < share->end && done; at += share->work->batch) {
        size_t end = at + share->work->batch < share->end ? at + share->work->batch : share->end;
        done = share->work->copies ? copy_many(share->connection, share->work, at, end)
                                   : insert_many(share->connection, share->work, at, end);
    }
    return done ? share : NULL;
}

CBench_server *CBench_server_open(const char *url, int count) {
    if (count < 1 || count > MOST_CONNECTIONS) return NULL;
    CBench_server *server = calloc(1, sizeof *server);
    if (server == NULL) return NULL;
    const char *statement = "INSERT INTO " COLUMNS " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    for (int done = 1; done && server->count < count;) {
        PGconn *connection = PQconnectdb(url);
        server->connections[server->count++] = connection;
        done = is(PQprepare(connection, "scan", statement, 0, NULL), PGRES_COMMAND_OK);
        if (!done) {
            CBench_server_close(server);
            return NULL;
        }
    }
    return server;
}

void CBench_server_close(CBench_server *server) {
    for (int i = 0; i < server->count; i++) PQfinish(server->connections[i]);
    free(server);
}

int CBench_scans(CBench_server *server, const CBench_scan_work *work) {
    pthread_t threads[MOST_CONNECTIONS];
    Share shares[MOST_CONNECTIONS];
    int done = 1, started = 0;
    for (; started < server->count && done; started++) {
        size_t count = (size_t)server->count, index = (size_t)started;
        shares[started] = (Share){server->connections[started], work, work->count * index / count,
                                  work->count * (index + 1) / count};
        done = pthread_create(&threads[started], NULL, run, &shares[started]) == 0;
        if (!done) break;
    }
    for (int i = 0; i < started; i++) {
        void *end = NULL;
        done = pthread_join(threads[i], &end) == 0 && end != NULL && done;
    }
    return done;
}
