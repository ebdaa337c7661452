package org.interleave.checker.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads values as TLC prints them. White space and line breaks between the parts of a value mean nothing. */
public final class ValueParser {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    /** Sets given as intervals are listed up to this many elements. */
    private static final long LONGEST_INTERVAL = 65_536;

    private final String text;
    private int position;

    private ValueParser(String text) {
        this.text = text;
    }

    /**
     * {@return the value that the text shows; an {@link UnparsedValue} if the text, or any part of it, is not a plain
     * value}
     *
     * @param text the printed value, on one line or several
     */
    public static Value parse(String text) {
        try {
            ValueParser parser = new ValueParser(text);
            Value value = parser.value();
            parser.expectEnd();
            return value;
        } catch (NotAPlainValueException e) {
            return new UnparsedValue(WHITE_SPACE.matcher(text.strip()).replaceAll(" "));
        }
    }

    private Value value() throws NotAPlainValueException {
        char next = peek();
        if (next == '"') {
            return new StringValue(string());
        } else if (next == '{') {
            return set();
        } else if (next == '[') {
            return record();
        } else if (next == '(') {
            return function();
        } else if (next == '<') {
            return sequence();
        } else if (next == '-' || isDigit(next)) {
            return integerOrInterval();
        } else {
            return word();
        }
    }

    private Value set() throws NotAPlainValueException {
        expect("{");
        List<Value> elements = new ArrayList<>();
        if (!accept("}")) {
            do {
                elements.add(value());
            } while (accept(","));
            expect("}");
        }
        return new SetValue(elements);
    }

    private Value sequence() throws NotAPlainValueException {
        expect("<<");
        List<Value> elements = new ArrayList<>();
        if (!accept(">>")) {
            do {
                elements.add(value());
            } while (accept(","));
            expect(">>");
        }
        return new SequenceValue(elements);
    }

    private Value record() throws NotAPlainValueException {
        expect("[");
        Map<String, Value> fields = new TreeMap<>();
        do {
            String name = identifier();
            expect("|->");
            fields.put(name, value());
        } while (accept(","));
        expect("]");
        return new RecordValue(fields);
    }

    private Value function() throws NotAPlainValueException {
        expect("(");
        Map<Value, Value> mapping = new TreeMap<>();
        do {
            Value argument = value();
            expect(":>");
            mapping.put(argument, value());
        } while (accept("@@"));
        expect(")");
        return FunctionValue.canonical(mapping);
    }

    private Value integerOrInterval() throws NotAPlainValueException {
        int first = integer();
        if (!accept("..")) {
            return new IntegerValue(first);
        }
        int last = integer();
        if ((long) last - first >= LONGEST_INTERVAL) {
            throw new NotAPlainValueException();
        }
        List<Value> elements = new ArrayList<>();
        for (long element = first; element <= last; element++) {
            elements.add(new IntegerValue((int) element));
        }
        return new SetValue(elements);
    }

    private Value word() throws NotAPlainValueException {
        String word = identifier();
        return switch (word) {
            case "TRUE" -> new BooleanValue(true);
            case "FALSE" -> new BooleanValue(false);
            default -> new ModelValue(word);
        };
    }

    private int integer() throws NotAPlainValueException {
        skipWhiteSpace();
        int start = position;
        if (position < text.length() && text.charAt(position) == '-') {
            position++;
        }
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
        try {
            return Integer.parseInt(text.substring(start, position));
        } catch (NumberFormatException e) {
            throw new NotAPlainValueException();
        }
    }

    private String string() throws NotAPlainValueException {
        expect("\"");
        StringBuilder characters = new StringBuilder();
        while (position < text.length()) {
            char character = text.charAt(position++);
            if (character == '"') {
                return characters.toString();
            }
            characters.append(character == '\\' ? escaped() : character);
        }
        throw new NotAPlainValueException();
    }

    private char escaped() throws NotAPlainValueException {
        if (position >= text.length()) {
            throw new NotAPlainValueException();
        }
        char character = text.charAt(position++);
        return switch (character) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> character;
        };
    }

    private String identifier() throws NotAPlainValueException {
        skipWhiteSpace();
        int start = position;
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw new NotAPlainValueException();
        }
        return text.substring(start, position);
    }

    private char peek() throws NotAPlainValueException {
        skipWhiteSpace();
        if (position >= text.length()) {
            throw new NotAPlainValueException();
        }
        return text.charAt(position);
    }

    private boolean accept(String symbol) {
        skipWhiteSpace();
        if (!text.startsWith(symbol, position)) {
            return false;
        }
        position += symbol.length();
        return true;
    }

    private void expect(String symbol) throws NotAPlainValueException {
        if (!accept(symbol)) {
            throw new NotAPlainValueException();
        }
    }

    private void expectEnd() throws NotAPlainValueException {
        skipWhiteSpace();
        if (position < text.length()) {
            throw new NotAPlainValueException();
        }
    }

    private void skipWhiteSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isNamePart(char character) {
        return isDigit(character)
                || character == '_'
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }

    /** What stands at the position is no plain value. */
    private static final class NotAPlainValueException extends Exception {
        private static final long serialVersionUID = 1L;

        NotAPlainValueException() {
            super(null, null, false, false);
        }
    }
}
