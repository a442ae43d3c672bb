import Languages

/// The catalogues of the checkout that these tests stand in.
func catalogues() throws -> Catalogue {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return try Catalogue(folder: "/\(root)/Catalogues")
}

/// A catalogue of one file made for a test.
func catalogue(_ json: String, file: String = "test") throws(CatalogueFlaw) -> Catalogue {
  try Catalogue(files: [(name: file, bytes: Array(json.utf8))])
}
