package org.fengyun.ticketing.database;

import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

@Configuration(proxyBeanMethods = false)
class MybatisConfiguration {
    /** A connection that is not to be had comes out as what it is, and not as an error of MyBatis that nobody expects. */
    @Bean
    SqlSessionTemplate sqlSessionTemplate(SqlSessionFactory sessions) {
        var configuration = sessions.getConfiguration();
        var usual =
                new MyBatisExceptionTranslator(configuration.getEnvironment().getDataSource(), true);
        return new SqlSessionTemplate(
                sessions,
                configuration.getDefaultExecutorType(),
                failure -> failure.getCause() instanceof DataAccessException known
                        ? known
                        : usual.translateExceptionIfPossible(failure));
    }
}
