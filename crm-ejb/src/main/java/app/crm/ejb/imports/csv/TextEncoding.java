package app.crm.ejb.imports.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the characters of a file are written as bytes. */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

    private final String label;
    private final Charset charset;
    private final int[] mark;

    TextEncoding(String label, Charset charset, int... mark) {
        this.label = label;
        this.charset = charset;
        this.mark = mark;
    }

    /** As in requests and answers: {@code UTF-16LE}. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    public static Optional<TextEncoding> of(String label) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.label.equalsIgnoreCase(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(TextEncoding::label).toList();
    }

    /** Whether the file starts with the byte order mark of this encoding. */
    boolean isMarkedIn(byte[] head) {
        if (mark.length == 0 || head.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((head[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    int markLength() {
        return mark.length;
    }
}
