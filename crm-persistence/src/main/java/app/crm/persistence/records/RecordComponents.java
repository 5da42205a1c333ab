package app.crm.persistence.records;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Copies of records that differ in one component: bodies with thirty of them have no constructor worth repeating. */
public final class RecordComponents {

    private RecordComponents() {}

    public static <R> R with(R original, String name, Object value) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[components.length];
            for (int index = 0; index < components.length; index++) {
                values[index] = components[index].getName().equals(name)
                        ? value
                        : components[index].getAccessor().invoke(original);
            }
            @SuppressWarnings("unchecked")
            Class<R> type = (Class<R>) original.getClass();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(original.getClass() + " is no public record", impossible);
        }
    }
}
