package org.interleave.checker.value;

/**
 * A string.
 *
 * @param value its characters, without quotes and escapes
 */
public record StringValue(String value) implements Value {
    /** {@return the string in quotes, with the escapes of TLA+} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
        return text.append('"').toString();
    }
}
