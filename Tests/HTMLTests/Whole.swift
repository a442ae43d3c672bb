/// One text of several pieces, so that expected markup stays readable.
func whole(_ pieces: String...) -> String {
  pieces.joined()
}
