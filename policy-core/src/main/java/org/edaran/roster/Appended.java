package org.edaran.roster;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list to whose end one thread adds while others read: whoever knows of an element by way of that thread sees it, though no
 * lock is taken.
 */
final class Appended<E> extends AbstractList<E> implements RandomAccess {

    private volatile Object[] elements;
    private volatile int size;

    Appended(Collection<E> first) {
        this.elements = first.toArray();
        this.size = elements.length;
    }

    @Override
    public boolean add(E element) {
        int count = size;
        Object[] room = count < elements.length ? elements : Arrays.copyOf(elements, count + count / 2 + 8);
        room[count] = element;
        elements = room;
        size = count + 1;
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else was ever added
    public E get(int index) {
        Objects.checkIndex(index, size);
        return (E) elements[index];
    }

    @Override
    public int size() {
        return size;
    }
}
