// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store/eventpack.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace brickyard::sandbox {

namespace {

/// Of the way in which it is packed; the first byte.
constexpr char packing = 1;

// What an event has.
constexpr quint64 flagGiven = 1;
constexpr quint64 flagSet = 2;
constexpr quint64 numberGiven = 4;
constexpr quint64 labelsGiven = 8;
constexpr quint64 assignedAtGiven = 16;

class Packer
{
public:
    /// Seven bits a byte, the lowest first.
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes += char(value | 0x80);
        bytes += char(value);
    }
    void signedNumber(qint64 value) { number((quint64(value) << 1) ^ quint64(value >> 63)); }
    void fraction(double value)
    {
        const quint64 bits = qToLittleEndian(std::bit_cast<quint64>(value));
        bytes.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(quint64(utf8.size()));
        bytes += utf8;
    }

    QByteArray bytes;
};

class Unpacker
{
public:
    explicit Unpacker(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const QByteArrayView byte = take(1);
            if (byte.isEmpty())
                return 0;
            value |= quint64(uchar(byte.front()) & 0x7f) << shift;
            if (!(uchar(byte.front()) & 0x80))
                return value;
        }
        m_good = false;
        return 0;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    double fraction()
    {
        const QByteArrayView bytes = take(sizeof(quint64));
        return bytes.isEmpty() ? 0
                               : std::bit_cast<double>(qFromLittleEndian<quint64>(bytes.data()));
    }
    QString text() { return QString::fromUtf8(take(qsizetype(std::min(number(), tooMuch)))); }

    bool atEnd() const { return m_rest.isEmpty(); }
    bool isGood() const { return m_good; }

private:
    static constexpr quint64 tooMuch = 1U << 30U;

    QByteArrayView take(qsizetype size)
    {
        m_good = m_good && size <= m_rest.size();
        if (!m_good)
            return {};
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }

    QByteArrayView m_rest;
    bool m_good = true;
};

quint64 marksOf(const EventRecord &event)
{
    return (event.flag ? flagGiven : 0) | (event.flag.value_or(false) ? flagSet : 0)
        | (event.number ? numberGiven : 0) | (event.labels ? labelsGiven : 0)
        | (event.assignedAt ? assignedAtGiven : 0);
}

void pack(const EventRecord &event, Packer &packer)
{
    packer.number(quint64(event.kind));
    packer.number(marksOf(event));
    packer.number(quint64(event.actor));
    if (event.number)
        packer.fraction(*event.number);
    if (event.labels)
        packer.signedNumber(event.labels);
    if (event.kind != EventRecord::Kind::StateChange)
        return;
    packer.number(quint64(event.stateBefore));
    packer.number(quint64(event.stateAfter));
    packer.number(quint64(event.assigneeBefore));
    packer.number(quint64(event.assigneeAfter));
    if (event.assignedAt)
        packer.signedNumber(*event.assignedAt - event.createdAt);
}

void unpack(Unpacker &unpacker, EventRecord &event)
{
    event.kind = EventRecord::Kind(unpacker.number());
    const quint64 marks = unpacker.number();
    event.actor = int(unpacker.number());
    if (marks & flagGiven)
        event.flag = (marks & flagSet) != 0;
    if (marks & numberGiven)
        event.number = unpacker.fraction();
    if (marks & labelsGiven)
        event.labels = unpacker.signedNumber();
    if (event.kind != EventRecord::Kind::StateChange)
        return;
    event.stateBefore = TaskState(unpacker.number());
    event.stateAfter = TaskState(unpacker.number());
    event.assigneeBefore = int(unpacker.number());
    event.assigneeAfter = int(unpacker.number());
    if (marks & assignedAtGiven)
        event.assignedAt = event.createdAt + unpacker.signedNumber();
}

} // namespace

QByteArray packEvents(const QList<EventRecord> &events)
{
    Packer packer;
    packer.bytes += packing;
    Moment last = 0;
    QString stage;
    for (const EventRecord &event : events) {
        packer.signedNumber(event.createdAt - last);
        last = event.createdAt;
        // Most events are where the one before was: an empty text says so.
        packer.text(event.stage == stage ? QString() : event.stage);
        stage = event.stage;
        pack(event, packer);
    }
    return packer.bytes;
}

std::optional<QList<EventRecord>> unpackEvents(const QByteArray &bytes, qint64 task)
{
    if (!bytes.startsWith(packing))
        return std::nullopt;
    Unpacker unpacker(QByteArrayView(bytes).sliced(1));
    QList<EventRecord> events;
    Moment last = 0;
    QString stage;
    while (!unpacker.atEnd() && unpacker.isGood()) {
        EventRecord event;
        event.pk = -events.size() - 1;
        event.task = task;
        event.createdAt = last += unpacker.signedNumber();
        if (const QString next = unpacker.text(); !next.isEmpty())
            stage = next;
        event.stage = stage;
        unpack(unpacker, event);
        events.append(event);
    }
    return unpacker.isGood() ? std::optional(events) : std::nullopt;
}

} // namespace brickyard::sandbox
