import Vocabulary

/// The hard rules: each condition that the offer sets, with what the need says to it.
extension Comparison {
  func eligibility(_ offer: Available) -> [Reason] {
    [
      applicant(offer), prerequisite(offer), region(offer), group(offer), time(offer),
      amount(offer),
    ].compactMap { $0 }
  }

  /// The party must be of a kind that may ask; one whose kind is not known cannot be compared.
  private func applicant(_ offer: Available) -> Reason? {
    guard !offer.applicants.isEmpty, let applicant = wanted.applicant else { return nil }
    return Reason(
      .applicant, holds: offer.applicants.contains(applicant), wanted: [.party(applicant)],
      offered: offer.applicants.map { .party($0) })
  }

  /// The party must be or have taken part in all that is asked; what is not recorded does not hold.
  private func prerequisite(_ offer: Available) -> Reason? {
    guard !offer.requires.isEmpty else { return nil }
    let missing = offer.requires.filter { !wanted.participations.contains($0) }
    let held = offer.requires.filter(wanted.participations.contains)
    return Reason(
      .prerequisite, holds: missing.isEmpty, wanted: held.map { .participation($0) },
      offered: (missing.isEmpty ? offer.requires : missing).map { .participation($0) })
  }

  /// Every country that asks must be served; a need that names none cannot be compared.
  private func region(_ offer: Available) -> Reason? {
    guard !offer.regions.isEmpty, !wanted.countries.isEmpty else { return nil }
    let holds = places.allSatisfy { !$0.isDisjoint(with: offer.regions) }
    return Reason(
      .region, holds: holds, wanted: wanted.countries.map { .country($0) },
      offered: offer.regions.map { .region($0) })
  }

  private func group(_ offer: Available) -> Reason? {
    guard !offer.onlyGroups.isEmpty else { return nil }
    return Reason(
      .group, holds: !offer.onlyGroups.isDisjoint(with: wanted.groups),
      wanted: wanted.groups.sorted().map { .group($0) },
      offered: offer.onlyGroups.sorted().map { .group($0) })
  }

  /// The two windows must have a day in common that is not past.
  private func time(_ offer: Available) -> Reason? {
    guard offer.from != nil || offer.until != nil else { return nil }
    let earliest = max(wanted.from ?? day, day)
    let startsInTime = wanted.until.map { until in offer.from.map { $0 <= until } ?? true } ?? true
    let endsInTime = offer.until.map { $0 >= earliest } ?? true
    return Reason(
      .time, holds: startsInTime && endsInTime,
      wanted: [wanted.from ?? day, wanted.until].compactMap { $0 }.map { .day($0) },
      offered: [offer.from, offer.until].compactMap { $0 }.map { .day($0) })
  }

  /// Amounts in two currencies are not compared: no rate is known.
  private func amount(_ offer: Available) -> Reason? {
    guard let ceiling = offer.ceiling, let amount = wanted.amount,
      let holds = try? amount.isCovered(by: ceiling)
    else { return nil }
    return Reason(.amount, holds: holds, wanted: [.money(amount)], offered: [.money(ceiling)])
  }
}
