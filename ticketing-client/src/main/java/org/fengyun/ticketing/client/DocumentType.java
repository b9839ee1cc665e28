package org.fengyun.ticketing.client;

/** What an attendee shows at the gate, and how its number is written. */
public enum DocumentType {
    /**
     * 居民身份证, and the residence permits of Hong Kong, Macao and Taiwan residents: 18 characters of GB 11643, the last a
     * digit or X.
     */
    RESIDENT_ID,
    /** 5–9 letters and digits, as the machine-readable zone has them (ICAO Doc 9303-4). */
    PASSPORT,
    /** 港澳居民来往内地通行证: H or M and 8 digits. */
    HK_MACAO_PERMIT,
    /** 台湾居民来往大陆通行证: 8 digits. */
    TAIWAN_PERMIT,
    /** 外国人永久居留身份证: 18 characters that begin with 9, or on older cards 3 letters and 12 digits. */
    FOREIGN_PERMANENT_RESIDENT
}
