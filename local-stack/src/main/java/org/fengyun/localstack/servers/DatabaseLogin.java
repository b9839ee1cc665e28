package org.fengyun.localstack.servers;

import org.fengyun.localstack.process.StartFailure;

/** The one user of the database: how it gets in, and the statements that make it the only one. */
record DatabaseLogin(int port, String username, String password) {

    DatabaseLogin {
        if (!(username + password).matches("[\\w.~-]+")) {
            throw new StartFailure("The database's username and password may hold letters, digits and . _ ~ - only.");
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    String url() {
        return "jdbc:mysql://" + address() + "/?sslMode=DISABLED&connectTimeout=1000&socketTimeout=10000";
    }

    String statements() {
        return """
                delete from mysql.global_priv where user in ('', 'root');
                flush privileges;
                create user if not exists '%1$s'@'%%' identified by '%2$s';
                alter user '%1$s'@'%%' identified by '%2$s';
                grant all on *.* to '%1$s'@'%%' with grant option;
                """.formatted(username, password);
    }
}
