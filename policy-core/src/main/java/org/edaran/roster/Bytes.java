package org.edaran.roster;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.Coordinates;
import org.edaran.model.Fraction;
import org.edaran.model.RegionCode;
import org.edaran.model.Value;

/**
 * Numbers, texts and values as bytes. Whole numbers take seven bits a byte, least first, the eighth bit for "more"; texts
 * are their length in bytes and UTF-8. Not thread-safe.
 */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    byte[] toArray() {
        return out.toByteArray();
    }

    Bytes number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** A number that may be negative, small ones short. */
    Bytes signed(long value) {
        return number((value << 1) ^ (value >> 63));
    }

    Bytes flag(boolean value) {
        return number(value ? 1 : 0);
    }

    Bytes text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes, 0, bytes.length);
        return this;
    }

    Bytes bytes(byte[] bytes) {
        number(bytes.length);
        out.write(bytes, 0, bytes.length);
        return this;
    }

    Bytes optional(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
        return this;
    }

    Bytes texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    Bytes place(DataPlace place) {
        text(place.file()).optional(place.sheet()).number(place.line()).number(place.column());
        return optional(place.field());
    }

    Bytes value(Value value) {
        if (value instanceof Value.Absent absent) {
            number(0).number(absent.ordinal());
        } else if (value instanceof Value.Bool bool) {
            number(1).number(bool.ordinal());
        } else if (value instanceof Value.Numeric numeric) {
            number(2).bytes(numeric.value().numerator().toByteArray());
            bytes(numeric.value().denominator().toByteArray());
        } else if (value instanceof Value.Day day) {
            number(3).signed(day.date().toEpochDay());
        } else if (value instanceof Value.Clock clock) {
            number(4).number(clock.time().toSecondOfDay());
        } else if (value instanceof Value.Text text) {
            number(5).text(text.text());
        } else if (value instanceof Value.Region region) {
            number(6).text(region.code().code());
        } else if (value instanceof Value.Symbol symbol) {
            number(7).text(symbol.name()).number(symbol.rank());
        } else if (value instanceof Value.Place place) {
            number(8)
                    .optional(place.region().map(RegionCode::code))
                    .flag(place.point().isPresent());
            place.point().ifPresent(point -> signed(point.latitude()).signed(point.longitude()));
        } else if (value instanceof Value.Items items) {
            number(9).number(items.items().size());
            items.items().forEach(this::value);
        } else if (value instanceof Value.AnyOf any) {
            number(10).number(any.values().size());
            any.values().forEach(this::value);
        }
        return this;
    }

    Bytes sentence(Sentence sentence) {
        text(sentence.english()).number(sentence.arguments().size());
        for (Object argument : sentence.arguments()) {
            if (argument instanceof Sentence inner) {
                number(0).sentence(inner);
            } else if (argument instanceof Long number) {
                number(1).signed(number);
            } else if (argument instanceof Integer number) {
                number(2).signed(number);
            } else if (argument instanceof LocalDate date) {
                number(3).signed(date.toEpochDay());
            } else {
                number(4).text(argument.toString());
            }
        }
        return this;
    }

    Bytes problem(InputProblem problem) {
        text(problem.code().name()).sentence(problem.sentence()).place(problem.place());
        flag(problem.other().isPresent());
        problem.other().ifPresent(this::place);
        flag(problem.remedy().isPresent());
        problem.remedy().ifPresent(this::sentence);
        return this;
    }

    /** Reads what was written. Whatever is not as it was written ends in an {@link IllegalArgumentException}. */
    static final class Reader {

        private static final int DEEPEST = 16;

        private final byte[] bytes;
        private int at;
        private int depth;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        static IllegalArgumentException damaged() {
            return new IllegalArgumentException("the bytes are not those of a part of a check, or are damaged");
        }

        boolean atEnd() {
            return at == bytes.length;
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (at >= bytes.length) {
                    throw damaged();
                }
                byte next = bytes[at++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw damaged();
        }

        long signed() {
            long value = number();
            return (value >>> 1) ^ -(value & 1);
        }

        /** A number below a limit. */
        int below(long limit) {
            long value = number();
            if (value < 0 || value >= limit || value > Integer.MAX_VALUE) {
                throw damaged();
            }
            return (int) value;
        }

        /** How many things follow, each of at least one byte, so that damage cannot ask for more memory than there are bytes. */
        int count() {
            return below(bytes.length - at + 1L);
        }

        boolean flag() {
            return below(2) == 1;
        }

        byte[] bytes() {
            int length = count();
            byte[] taken = java.util.Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            return taken;
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        Optional<String> optional() {
            return flag() ? Optional.of(text()) : Optional.empty();
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (int left = count(); left > 0; left--) {
                texts.add(text());
            }
            return texts;
        }

        DataPlace place() {
            return new DataPlace(text(), optional(), below(Integer.MAX_VALUE), below(Integer.MAX_VALUE), optional());
        }

        LocalDate date() {
            long day = signed();
            if (day < -40_000_000L || day > 40_000_000L) {
                throw damaged();
            }
            return LocalDate.ofEpochDay(day);
        }

        Value value() {
            return switch (below(11)) {
                case 0 -> Value.Absent.values()[below(2)];
                case 1 -> Value.Bool.values()[below(2)];
                case 2 -> fraction();
                case 3 -> new Value.Day(date());
                case 4 -> new Value.Clock(LocalTime.ofSecondOfDay(below(86_400)));
                case 5 -> new Value.Text(text());
                case 6 -> new Value.Region(region());
                case 7 -> new Value.Symbol(text(), below(Integer.MAX_VALUE));
                case 8 -> placeValue();
                case 9 -> new Value.Items(values());
                default -> new Value.AnyOf(values());
            };
        }

        private Value fraction() {
            byte[] over = bytes();
            byte[] under = bytes();
            if (over.length == 0 || under.length == 0 || new BigInteger(under).signum() <= 0) {
                throw damaged();
            }
            return new Value.Numeric(new Fraction(new BigInteger(over), new BigInteger(under)));
        }

        private RegionCode region() {
            return RegionCode.parse(text()).orElseThrow(Reader::damaged);
        }

        private Value placeValue() {
            Optional<RegionCode> region = flag() ? Optional.of(region()) : Optional.empty();
            Optional<Coordinates> point =
                    flag() ? Optional.of(new Coordinates((int) signed(), (int) signed())) : Optional.empty();
            return new Value.Place(region, point);
        }

        private List<Value> values() {
            deeper();
            List<Value> values = new ArrayList<>();
            for (int left = count(); left > 0; left--) {
                values.add(value());
            }
            depth--;
            return values;
        }

        private void deeper() {
            if (++depth > DEEPEST) {
                throw damaged();
            }
        }

        Sentence sentence() {
            deeper();
            String english = text();
            List<Object> arguments = new ArrayList<>();
            for (int left = count(); left > 0; left--) {
                arguments.add(
                        switch (below(5)) {
                            case 0 -> sentence();
                            case 1 -> signed();
                            case 2 -> (int) signed();
                            case 3 -> date();
                            default -> text();
                        });
            }
            depth--;
            return new Sentence(english, arguments);
        }

        InputProblem problem() {
            DiagnosticCode code;
            try {
                code = DiagnosticCode.valueOf(text());
            } catch (IllegalArgumentException unknown) {
                throw damaged();
            }
            return new InputProblem(
                    code,
                    sentence(),
                    place(),
                    flag() ? Optional.of(place()) : Optional.empty(),
                    flag() ? Optional.of(sentence()) : Optional.empty());
        }
    }
}
