package org.fengyun.localstack.servers;

import java.util.List;

/** How MariaDB is set here: as durable as in production, and as near to MySQL's own defaults as it can be. */
final class MariaDbSettings {

    private static final String SQL_MODE =
            "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    static final List<String> WORDS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            // Known to MySQL's driver too, which MariaDB's own newer collations are not.
            "--collation-server=utf8mb4_unicode_520_ci",
            "--default-time-zone=+00:00",
            "--sql-mode=" + SQL_MODE,
            "--max-connections=300",
            "--max-allowed-packet=64M",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-doublewrite=ON",
            "--innodb-buffer-pool-size=256M",
            "--table-open-cache=1000");

    private MariaDbSettings() {}
}
