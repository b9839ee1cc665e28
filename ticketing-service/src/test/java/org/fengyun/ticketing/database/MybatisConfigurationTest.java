package org.fengyun.ticketing.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;

class MybatisConfigurationTest {
    interface AnyMapper {
        @Select("select 1")
        int anything();
    }

    @Test
    void aDatabaseThatIsAwayIsToldFromAMistake() {
        var configuration =
                new Configuration(new Environment("away", new SpringManagedTransactionFactory(), new AwayDataSource()));
        configuration.addMapper(AnyMapper.class);
        var sessions = new SqlSessionFactoryBuilder().build(configuration);
        var mapper = new MybatisConfiguration().sqlSessionTemplate(sessions).getMapper(AnyMapper.class);

        assertThatExceptionOfType(CannotGetJdbcConnectionException.class).isThrownBy(mapper::anything);
    }

    private static final class AwayDataSource extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("away", "08001");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
