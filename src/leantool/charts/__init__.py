"""Charts: drawn with matplotlib, which is imported only when somebody asks for one."""
