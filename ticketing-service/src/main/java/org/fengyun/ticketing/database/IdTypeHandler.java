package org.fengyun.ticketing.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;

/** Ids of the wire from and to {@code bigint}. */
public final class IdTypeHandler extends BaseTypeHandler<Id> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Id id, @Nullable JdbcType type)
            throws SQLException {
        statement.setLong(index, id.value());
    }

    @Override
    public @Nullable Id getNullableResult(ResultSet row, String column) throws SQLException {
        return orNull(row.getLong(column));
    }

    @Override
    public @Nullable Id getNullableResult(ResultSet row, int column) throws SQLException {
        return orNull(row.getLong(column));
    }

    @Override
    public @Nullable Id getNullableResult(CallableStatement call, int column) throws SQLException {
        return orNull(call.getLong(column));
    }

    private static @Nullable Id orNull(long value) {
        return value == 0 ? null : new Id(value);
    }
}
