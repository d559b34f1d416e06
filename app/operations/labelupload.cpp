// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/labelupload.h"

#include "labels/filemark.h"
#include "redbrick/gzip.h"
#include "redbrick/redbrickapi.h"

#include <QDir>
#include <QtConcurrent>

namespace brickyard {

bool LabelUpload::isNeededFor(const LabelPackage &package)
{
    return package.count > mostInline || !package.segmentations.isEmpty();
}

LabelUpload::LabelUpload(RedBrickApi *api, QString projectId, LabelPackage package, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_projectId(std::move(projectId)),
      m_package(std::move(package)),
      m_folder(std::make_shared<QTemporaryDir>()),
      m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    connect(&m_preparing, &QFutureWatcherBase::finished, this, &LabelUpload::takePrepared);
}

LabelUpload::~LabelUpload()
{
    *m_cancelled = true; // what is at work in the pool ends soon, and is not waited for
}

void LabelUpload::start()
{
    m_preparing.setFuture(
        QtConcurrent::run([package = m_package, folder = m_folder, cancelled = m_cancelled] {
            Prepared prepared;
            prepared.segmentations = prepareSegmentations(package, folder->path(), cancelled.get());
            if (prepared.segmentations.fault.isEmpty() && package.count > mostInline)
                prepared.packedLabels = gzipped(prepared.segmentations.package.labels);
            return prepared;
        }));
}

void LabelUpload::takePrepared()
{
    m_prepared = m_preparing.result();
    if (m_prepared.segmentations.fault.isEmpty())
        askForPlaces();
    else
        Q_EMIT finished(
            Error{Error::Kind::Storage, m_prepared.segmentations.fault, Error::Effect::None, -1});
}

void LabelUpload::askForPlaces()
{
    m_labels.labels = m_prepared.segmentations.package.labels;
    m_mark = m_prepared.segmentations.package.mark;
    m_labels.segmentations = m_prepared.segmentations.stored;
    const bool withLabels = !m_prepared.packedLabels.isEmpty();
    const int files = int(m_prepared.segmentations.files.size());
    if (!withLabels && files == 0) {
        Q_EMIT finished({});
        return;
    }
    m_api->presignUploads(m_projectId, withLabels, files)
        ->then(this, [this, withLabels](const Result<UploadPlaces> &places) {
            if (!places) {
                Q_EMIT finished(places.error());
                return;
            }
            m_places = *places;
            if (!withLabels) {
                uploadNext();
                return;
            }
            const UploadPlace &place = m_places.labels.first();
            m_labels.labels = "[]"; // protocol.md 3
            m_labels.path = place.path;
            m_mark = labelMark({}, place.path);
            m_api->uploadLabels(place.address, m_prepared.packedLabels)
                ->then(this, [this](const Result<QByteArray> &done) {
                    if (done)
                        uploadNext();
                    else
                        Q_EMIT finished(done.error());
                });
        });
}

void LabelUpload::uploadNext()
{
    const QList<PreparedSegmentation> &files = m_prepared.segmentations.files;
    if (m_nextFile == files.size()) {
        Q_EMIT finished({});
        return;
    }
    const PreparedSegmentation file = files.at(m_nextFile);
    const UploadPlace &place = m_places.segmentations.at(m_nextFile);
    ++m_nextFile;
    m_labels.segmentations += {place.path, file.series};
    m_api->uploadSegmentation(place.address, file.file)
        ->then(this, [this, file](const Result<QByteArray> &done) {
            if (!done)
                Q_EMIT finished(done.error());
            else if (!file.mark.isEmpty() && fileMark(file.file) != file.mark)
                // What is there now may be neither what was checked nor whole.
                Q_EMIT finished(Error{Error::Kind::Storage,
                                      tr("%1 was changed while it was uploaded. Its labels were "
                                         "not put.")
                                          .arg(QDir::toNativeSeparators(file.file)),
                                      Error::Effect::None, -1});
            else
                uploadNext();
        });
}

} // namespace brickyard
