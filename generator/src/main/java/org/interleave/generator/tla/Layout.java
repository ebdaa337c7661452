package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.interleave.dsl.tree.Expression;

/**
 * Lays text out in at most {@value #WIDTH} columns. A block is a list of lines; its first line stands at some column,
 * and so do the others, relative to which each line is written.
 */
public final class Layout {
    /** The widest line of a generated module. */
    public static final int WIDTH = 79;

    private final ExpressionPrinter printer;

    /**
     * A layout.
     *
     * @param printer prints what fits on one line
     */
    public Layout(ExpressionPrinter printer) {
        this.printer = printer;
    }

    /**
     * A resolved expression at a column, on one line if it fits, else broken at its loosest operator.
     *
     * @param expression the expression
     * @param column where its first line begins, from 0
     * @return its lines
     */
    public List<String> block(Expression expression, int column) {
        return block(expression, column, 0);
    }

    /**
     * The same with something behind it.
     *
     * @param expression the expression
     * @param column where its first line begins, from 0
     * @param tail how many columns are needed behind its last line
     * @return its lines
     */
    public List<String> block(Expression expression, int column, int tail) {
        String line = printer.print(expression);
        if (column + line.length() + tail <= WIDTH) {
            return List.of(line);
        }
        if (expression instanceof Expression.And and) {
            return junction("/\\ ", and.operands(), column, tail);
        }
        if (expression instanceof Expression.Or or) {
            return junction("\\/ ", or.operands(), column, tail);
        }
        if (expression instanceof Expression.Implies implies) {
            List<String> lines = new ArrayList<>(operand(implies.premise(), column, 0));
            lines.addAll(hang("=> ", operand(implies.conclusion(), column + 3, tail)));
            return lines;
        }
        if (expression instanceof Expression.IfThenElse choice) {
            List<String> lines = new ArrayList<>(hang("IF ", block(choice.condition(), column + 3)));
            lines.addAll(hang("  THEN ", block(choice.then(), column + 7)));
            lines.addAll(hang("  ELSE ", block(choice.otherwise(), column + 7, tail)));
            return lines;
        }
        if (expression instanceof Expression.Let let) {
            String head = printer.head(let);
            List<String> lines = new ArrayList<>(hang(head, block(let.value(), column + head.length())));
            lines.addAll(hang("IN  ", block(let.body(), column + 4, tail)));
            return lines;
        }
        return more(expression, column, tail, line);
    }

    private List<String> more(Expression expression, int column, int tail, String line) {
        if (expression instanceof Expression.Quantified quantified) {
            List<String> lines = new ArrayList<>(head(quantified, column));
            lines.addAll(hang("  ", block(Quantification.of(quantified).condition(), column + 2, tail)));
            return lines;
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            List<String> lines = new ArrayList<>();
            lines.add(printer.head(function).stripTrailing());
            lines.addAll(hang("  ", enclose("", block(function.value(), column + 3, tail), "]")));
            return lines;
        }
        if (expression instanceof Expression.FieldUpdate || expression instanceof Expression.ElementUpdate) {
            return update(Update.of(expression), column, tail);
        }
        if (expression instanceof Expression.RecordLiteral literal) {
            return record(literal, column, tail);
        }
        return brokenTerm(expression, column, tail, line);
    }

    /** What stands before the condition, with the set below if that is long. */
    private List<String> head(Expression.Quantified quantified, int column) {
        String head = printer.head(quantified).stripTrailing();
        String end = printer.set(quantified.set()) + " :";
        if (column + head.length() <= WIDTH || !head.endsWith(end)) {
            return List.of(head);
        }
        String start = head.substring(0, head.length() - end.length());
        return enclose(start, term(quantified.set(), column + start.length(), 2), " :");
    }

    /** A choice from a resolved set, which is broken where it is long. */
    List<String> choice(String head, Expression set, int column) {
        String line = head + printer.set(set) + " :";
        return column + line.length() <= WIDTH
                ? List.of(line)
                : enclose(head, term(set, column + head.length(), 2), " :");
    }

    /** Fields, as many on a line as fit; one a line where one of them has to be broken. */
    private List<String> record(Expression.RecordLiteral literal, int column, int tail) {
        List<String> filled = fill("[", printer.fields(literal), "]", 1, column);
        if (fits(filled, column, tail)) {
            return filled;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < literal.fields().size(); i++) {
            Expression.FieldValue field = literal.fields().get(i);
            boolean last = i + 1 == literal.fields().size();
            String head = (i == 0 ? "[" : " ") + field.name() + " |-> ";
            String end = last ? "]" : ",";
            int behind = end.length() + (last ? tail : 0);
            lines.addAll(enclose(head, block(field.value(), column + head.length(), behind), end));
        }
        return lines;
    }

    private static boolean fits(List<String> lines, int column, int tail) {
        int last = lines.size() - 1;
        return IntStream.rangeClosed(0, last)
                .allMatch(i -> column + lines.get(i).length() + (i == last ? tail : 0) <= WIDTH);
    }

    /** One change a line. */
    private List<String> update(Update update, int column, int tail) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + printer.operand(update.of()) + " EXCEPT");
        for (int i = 0; i < update.changes().size(); i++) {
            Update.Change change = update.changes().get(i);
            boolean last = i + 1 == update.changes().size();
            String path = printer.path(change.path()) + " =";
            String end = last ? "]" : ",";
            int behind = end.length() + (last ? tail : 0);
            String value = printer.print(change.value());
            if (column + 2 + path.length() + 1 + value.length() + behind <= WIDTH) {
                lines.add("  " + path + " " + value + end);
            } else {
                lines.addAll(hang("  ", path(change.path(), path, column + 2)));
                lines.addAll(hang("    ", enclose("", block(change.value(), column + 4, behind), end)));
            }
        }
        return lines;
    }

    /** The path to what an update changes, with an equals sign, broken at its keys where it is long. */
    private List<String> path(List<Update.Part> path, String line, int column) {
        if (column + line.length() <= WIDTH) {
            return List.of(line);
        }
        List<String> lines = List.of("!");
        for (Update.Part part : path) {
            boolean whole = !(part instanceof Update.Key key) || key.key() instanceof Expression.TupleLiteral;
            lines = whole
                    ? enclose("", lines, printer.path(List.of(part)).substring(1))
                    : joined(enclose("", lines, "["), block(((Update.Key) part).key(), column + 2, 3), "]");
        }
        return enclose("", lines, " =");
    }

    /** A block in brackets, below what opens them. */
    private static List<String> joined(List<String> open, List<String> inside, String close) {
        List<String> lines = new ArrayList<>(open);
        lines.addAll(hang("  ", enclose("", inside, close)));
        return lines;
    }

    private List<String> brokenTerm(Expression expression, int column, int tail, String line) {
        if (expression instanceof Expression.Not not) {
            return enclose("~(", block(not.operand(), column + 3, tail), ")");
        }
        if (expression instanceof Expression.Next next) {
            return enclose("", term(next.expression(), column, tail + 1), "'");
        }
        if (expression instanceof Expression.Binary binary && binary.right() instanceof Expression.SetLiteral set) {
            String head =
                    printer.operand(binary.left()) + " " + binary.operator().text() + " {";
            List<String> filled =
                    fill(head, set.elements().stream().map(printer::print).toList(), "}", 2, column);
            if (fits(filled, column, tail)) {
                return filled;
            }
        }
        if (expression instanceof Expression.Binary binary) {
            return brokenBinary(binary, column, tail);
        }
        if (expression instanceof Expression.Call call) {
            return list(printer.call(call), call.arguments(), ")", column, tail);
        }
        if (expression instanceof Expression.Apply apply) {
            return list(printer.operator(apply) + "(", apply.arguments(), ")", column, tail);
        }
        if (expression instanceof Expression.Reference reference
                && !reference.arguments().isEmpty()) {
            String name = printer.authored(reference.definition().name());
            return list(name + "(", reference.arguments(), ")", column, tail);
        }
        if (expression instanceof Expression.TupleLiteral tuple
                && !tuple.elements().isEmpty()) {
            return list("<<", tuple.elements(), ">>", column, tail);
        }
        if (expression instanceof Expression.SetLiteral set && !set.elements().isEmpty()) {
            return list("{", set.elements(), "}", column, tail);
        }
        if (expression instanceof Expression.Element element && !(element.key() instanceof Expression.TupleLiteral)) {
            List<String> open = enclose("", term(element.function(), column, 1), "[");
            return joined(open, bracketed(element.key(), column + 2, tail + 1), "]");
        }
        if (expression instanceof Expression.FieldRead read) {
            String field = "." + read.field();
            return enclose("", term(read.struct(), column, tail + field.length()), field);
        }
        if (expression instanceof Expression.SetImage image) {
            List<String> lines = new ArrayList<>(enclose("{", bracketed(image.value(), column + 1, 2), " :"));
            String from = image.variable().name() + " \\in ";
            lines.addAll(hang("  ", enclose(from, term(image.set(), column + 2 + from.length(), tail + 1), "}")));
            return lines;
        }
        if (expression instanceof Expression.SetFilter filter) {
            List<String> lines = new ArrayList<>();
            lines.add(printer.head(filter).stripTrailing());
            lines.addAll(hang("  ", enclose("", block(filter.condition(), column + 3, tail), "}")));
            return lines;
        }
        return List.of(line);
    }

    /** What stands behind a bracket: SANY must not take it for the beginning of a function. */
    private List<String> bracketed(Expression key, int column, int tail) {
        List<String> block = block(key, column, tail);
        return ExpressionPrinter.beginsLikeFunction(block.get(0)) ? parenthesised(key, column, tail) : block;
    }

    /** The right side stands behind the operator if only the left side had to be broken, else below it. */
    private List<String> brokenBinary(Expression.Binary binary, int column, int tail) {
        String operator = " " + binary.operator().text();
        List<String> lines = new ArrayList<>(enclose("", term(binary.left(), column, operator.length()), operator));
        String last = lines.get(lines.size() - 1) + " " + printer.operand(binary.right());
        if (lines.size() > 1 && column + last.length() + tail <= WIDTH) {
            lines.set(lines.size() - 1, last);
        } else {
            lines.addAll(hang("  ", term(binary.right(), column + 2, tail)));
        }
        return lines;
    }

    /** Arguments or elements on lines of their own. */
    private List<String> list(String open, List<Expression> parts, String close, int column, int tail) {
        List<String> lines = new ArrayList<>();
        lines.add(open);
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i + 1 == parts.size();
            String end = last ? close : ",";
            int behind = end.length() + (last ? tail : 0);
            lines.addAll(hang("  ", enclose("", block(parts.get(i), column + 2, behind), end)));
        }
        return lines;
    }

    /** Part of a term: what binds more loosely is in parentheses. */
    List<String> term(Expression expression, int column, int tail) {
        boolean loose = !printer.operand(expression).equals(printer.print(expression));
        return loose ? parenthesised(expression, column, tail) : block(expression, column, tail);
    }

    /** A list of conjuncts or disjuncts, each with its bullet. */
    private List<String> junction(String bullet, List<Expression> operands, int column, int tail) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            int behind = i + 1 == operands.size() ? tail : 0;
            lines.addAll(hang(bullet, block(operands.get(i), column + bullet.length(), behind)));
        }
        return lines;
    }

    /** Part of an implication: what binds as loosely as it needs parentheses, or a list of its own. */
    private List<String> operand(Expression expression, int column, int tail) {
        boolean loose = expression instanceof Expression.Implies
                || expression instanceof Expression.IfThenElse
                || expression instanceof Expression.Let
                || expression instanceof Expression.Quantified;
        return loose ? parenthesised(expression, column, tail) : block(expression, column, tail);
    }

    /** That every step satisfies an expression. */
    List<String> everyStep(Expression expression, String variables, int column) {
        String end = "]_" + variables;
        List<String> block = block(expression, column + 3, end.length());
        boolean ambiguous = ExpressionPrinter.beginsLikeFunction(block.get(0));
        return enclose("[][", ambiguous ? parenthesised(expression, column + 3, end.length()) : block, end);
    }

    /** An expression in parentheses at a column. */
    List<String> parenthesised(Expression expression, int column, int tail) {
        return enclose("(", block(expression, column + 1, tail + 1), ")");
    }

    /**
     * Puts a block between a prefix and a suffix.
     *
     * @param prefix stands before its first line
     * @param block the block; at least one line
     * @param suffix stands behind its last line
     * @return the lines
     */
    public static List<String> enclose(String prefix, List<String> block, String suffix) {
        List<String> lines = hang(prefix, block);
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + suffix);
        return lines;
    }

    /**
     * Puts a block behind a prefix; its further lines are indented by the prefix's width.
     *
     * @param prefix stands before its first line
     * @param block the block
     * @return the lines
     */
    public static List<String> hang(String prefix, List<String> block) {
        String indent = " ".repeat(prefix.length());
        List<String> lines = new ArrayList<>();
        for (String line : block) {
            lines.add((lines.isEmpty() ? prefix : indent) + line);
        }
        return lines;
    }

    /**
     * Items with commas, as many on a line as fit; further lines are indented.
     *
     * @param open stands before the first item
     * @param items the items
     * @param close stands behind the last item
     * @param indent by how much further lines are indented
     * @param column where the lines begin, from 0
     * @return the lines
     */
    public static List<String> fill(String open, List<String> items, String close, int indent, int column) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(open);
        boolean first = true;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i + 1 < items.size() ? "," : close);
            String separator = first ? "" : " ";
            if (!first && column + line.length() + separator.length() + item.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent)).append(item);
            } else {
                line.append(separator).append(item);
            }
            first = false;
        }
        if (items.isEmpty()) {
            line.append(close);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * Words, as many on a line as fit into a width.
     *
     * @param text words with blanks between them
     * @param width how long a line may be
     * @return the lines
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
