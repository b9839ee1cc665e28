package org.fengyun.ticketing.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.fengyun.ticketing.document.DocumentHash;
import org.jspecify.annotations.Nullable;

/** Hashes of documents from and to {@code binary(32)}. */
public final class DocumentHashTypeHandler extends BaseTypeHandler<DocumentHash> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, DocumentHash hash, @Nullable JdbcType type)
            throws SQLException {
        statement.setBytes(index, hash.bytes());
    }

    @Override
    public @Nullable DocumentHash getNullableResult(ResultSet row, String column) throws SQLException {
        return orNull(row.getBytes(column));
    }

    @Override
    public @Nullable DocumentHash getNullableResult(ResultSet row, int column) throws SQLException {
        return orNull(row.getBytes(column));
    }

    @Override
    public @Nullable DocumentHash getNullableResult(CallableStatement call, int column) throws SQLException {
        return orNull(call.getBytes(column));
    }

    private static @Nullable DocumentHash orNull(byte @Nullable [] bytes) {
        return bytes == null ? null : new DocumentHash(HexFormat.of().formatHex(bytes));
    }
}
