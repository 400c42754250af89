package nl.meerstemmig.ledger;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A table of recorded rows, with the tables of their lists, as its class maps it. A row
 * is read as it stands, whatever somebody made of it: nothing is cached, no position
 * makes a list longer than its rows, and a value that cannot be is a finding about one
 * row and keeps no other from being read.
 */
final class RecordedTable {

	private final Class<?> type;

	private final List<Field> fields;

	private RecordedTable(Class<?> type) {
		this.type = type;
		this.fields = fieldsOf(type);
	}

	/** Every one of the product, in the order of their classes' names. */
	static List<RecordedTable> all() {
		ClassPathScanningCandidateComponentProvider rooms = new ClassPathScanningCandidateComponentProvider(false);
		rooms.addIncludeFilter(new AssignableTypeFilter(Recorded.class));
		return rooms.findCandidateComponents("nl.meerstemmig")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.filter(Objects::nonNull)
			.sorted()
			.map(name -> new RecordedTable(ClassUtils.resolveClassName(name, null)))
			.toList();
	}

	Class<?> type() {
		return this.type;
	}

	String name() {
		return this.type.getAnnotation(Table.class).name();
	}

	List<ListTable> lists() {
		return this.fields.stream()
			.filter(field -> field.isAnnotationPresent(ElementCollection.class))
			.map(ListTable::new)
			.toList();
	}

	Recorded emptyRow() {
		return (Recorded) make(constructor(this.type));
	}

	/**
	 * Puts the columns of a row into the object; lists stay empty.
	 * @return whether all of it can be read
	 */
	boolean fill(Recorded recorded, ResultSet row, References references) throws SQLException {
		boolean readable = true;
		for (Field field : this.fields) {
			if (field.isAnnotationPresent(ElementCollection.class)) {
				set(field, recorded, new ArrayList<>());
				continue;
			}
			try {
				set(field, recorded, read(field, row, references));
			}
			catch (Unreadable wrong) {
				readable = false;
			}
		}
		return readable;
	}

	private static @Nullable Object read(Field field, ResultSet row, References references)
			throws SQLException, Unreadable {
		if (Recorded.class.isAssignableFrom(field.getType())) {
			long key = row.getLong(columnOf(field, field.getName()) + "_id");
			return row.wasNull() ? null : references.to(field.getType(), key);
		}
		if (field.isAnnotationPresent(Embedded.class)) {
			return isAbsent(field.getType(), row) ? null : embeddable(field.getType(), row);
		}
		return value(field.getType(), row, columnOf(field, field.getName()));
	}

	private static String columnOf(AnnotatedElement mapped, String name) {
		Column column = mapped.getAnnotation(Column.class);
		return (column != null) ? column.name() : name;
	}

	/** An embedded value is absent where all of its columns are. */
	private static boolean isAbsent(Class<?> embeddable, ResultSet row) throws SQLException {
		for (Field part : fieldsOf(embeddable)) {
			if (row.getObject(columnOf(part, part.getName())) != null) {
				return false;
			}
		}
		return true;
	}

	private static Object embeddable(Class<?> type, ResultSet row) throws SQLException, Unreadable {
		List<Field> parts = fieldsOf(type);
		List<@Nullable Object> values = new ArrayList<>();
		for (Field part : parts) {
			values.add(value(part.getType(), row, columnOf(part, part.getName())));
		}
		try {
			if (type.isRecord()) {
				Class<?>[] components = Arrays.stream(type.getRecordComponents())
					.map(RecordComponent::getType)
					.toArray(Class<?>[]::new);
				return make(constructor(type, components), values.toArray());
			}
			Object made = make(constructor(type));
			for (int i = 0; i < parts.size(); i++) {
				set(parts.get(i), made, values.get(i));
			}
			return made;
		}
		catch (Refused refused) {
			throw new Unreadable(type.getSimpleName());
		}
	}

	private static @Nullable Object value(Class<?> type, ResultSet row, String column) throws Unreadable {
		try {
			Object value = plain(type, row, column);
			if (value == null && type.isPrimitive()) {
				throw new Unreadable(column);
			}
			return value;
		}
		catch (SQLException | IllegalArgumentException wrong) {
			throw new Unreadable(column);
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static @Nullable Object plain(Class<?> type, ResultSet row, String column) throws SQLException {
		if (row.getObject(column) == null) {
			return null;
		}
		if (type == String.class) {
			return row.getString(column);
		}
		if (type == int.class || type == Integer.class) {
			return row.getInt(column);
		}
		if (type == boolean.class || type == Boolean.class) {
			return row.getBoolean(column);
		}
		if (type == LocalDate.class) {
			return row.getObject(column, LocalDate.class);
		}
		if (type == BigDecimal.class) {
			return row.getBigDecimal(column);
		}
		if (type.isEnum()) {
			return Enum.valueOf((Class) type, row.getString(column));
		}
		throw new IllegalStateException("Verification cannot read a " + type.getName() + " yet: teach it here");
	}

	private static List<Field> fieldsOf(Class<?> type) {
		return Stream.of(type.getDeclaredFields())
			.filter(field -> !Modifier.isStatic(field.getModifiers()))
			.peek(field -> field.setAccessible(true))
			.toList();
	}

	private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(parameters);
			constructor.setAccessible(true);
			return constructor;
		}
		catch (NoSuchMethodException unmapped) {
			throw new IllegalStateException(unmapped);
		}
	}

	private static Object make(Constructor<?> constructor, @Nullable Object... values) {
		try {
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException refused) {
			throw new Refused(refused);
		}
		catch (ReflectiveOperationException unmapped) {
			throw new IllegalStateException(unmapped);
		}
	}

	private static void set(Field field, Object of, @Nullable Object value) {
		try {
			field.set(of, value);
		}
		catch (IllegalAccessException unmapped) {
			throw new IllegalStateException(unmapped);
		}
	}

	/** The rows that other rows name by their keys. */
	@FunctionalInterface
	interface References {

		Recorded to(Class<?> type, long key);

	}

	/** A table that holds a list of a recorded row, each element at its position. */
	static final class ListTable {

		private static final int WIDEST_HOLE = 10_000;

		private final Field field;

		private ListTable(Field field) {
			this.field = field;
		}

		String name() {
			return this.field.getAnnotation(CollectionTable.class).name();
		}

		/** The column that names the row whose list it is. */
		String owner() {
			JoinColumn[] join = this.field.getAnnotation(CollectionTable.class).joinColumns();
			return join[0].name();
		}

		String position() {
			return this.field.getAnnotation(OrderColumn.class).name();
		}

		/**
		 * Adds an element to the list of its row. Where positions do not follow each
		 * other, or the element cannot be read, null stands in the list: it never stood
		 * there when the list was recorded.
		 * @return whether the object mapping can read the list, which makes it as long as
		 * its highest position
		 */
		boolean add(Recorded owner, ResultSet row) throws SQLException {
			List<@Nullable Object> list = listOf(owner);
			long position = row.getLong(position());
			boolean follows = !row.wasNull() && position == list.size();
			boolean readable = follows || (position >= 0 && position < list.size() + WIDEST_HOLE);
			if (!follows) {
				list.add(null);
			}
			Object element = element(row);
			list.add(element);
			return readable && element != null;
		}

		private @Nullable Object element(ResultSet row) throws SQLException {
			Class<?> type = (Class<?>) ((ParameterizedType) this.field.getGenericType()).getActualTypeArguments()[0];
			try {
				return (type == String.class) ? value(type, row, columnOf(this.field, this.field.getName()))
						: embeddable(type, row);
			}
			catch (Unreadable wrong) {
				return null;
			}
		}

		@SuppressWarnings("unchecked")
		private List<@Nullable Object> listOf(Recorded owner) {
			try {
				return (List<@Nullable Object>) this.field.get(owner);
			}
			catch (IllegalAccessException unmapped) {
				throw new IllegalStateException(unmapped);
			}
		}

	}

	/** A column says what it cannot say. */
	private static final class Unreadable extends Exception {

		Unreadable(String column) {
			super(column);
		}

	}

	/** An object refuses to be made of what the row says. */
	private static final class Refused extends RuntimeException {

		Refused(Throwable cause) {
			super(cause);
		}

	}

}
